# Run by the database's container when it is first set up: a user for the RADIUS server, whose few rights the migrations give it.
mariadb -uroot -p"$MARIADB_ROOT_PASSWORD" <<EOF
CREATE USER IF NOT EXISTS 'radius'@'%' IDENTIFIED BY '$RADIUS_DATABASE_PASSWORD';
GRANT ALL PRIVILEGES ON ponte.* TO 'ponte'@'%' WITH GRANT OPTION;
EOF
