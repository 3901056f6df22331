# The admin as static files, and the way to the API.
# Build from the root of the checkout: docker build -f docker/admin.Dockerfile .

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
COPY api/package.json api/
COPY admin/package.json admin/
COPY shared/package.json shared/
RUN npm ci
COPY tsconfig.base.json ./
COPY api/launch api/launch
COPY shared shared
COPY admin admin
RUN npm run build:admin

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/admin/dist /usr/share/nginx/html
USER 101
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
