import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `api_key` ADD CONSTRAINT `FK_759c48505fe50d31ca865fb8864` FOREIGN KEY (`reseller_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `api_key` ADD CONSTRAINT `FK_1799b360b8b068fa98feb7bef75` FOREIGN KEY (`created_by_id`) REFERENCES `user`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `session` ADD CONSTRAINT `FK_30e98e8746699fb9af235410aff` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `user` ADD CONSTRAINT `FK_57b7dc72e660ce3e7384a6e643f` FOREIGN KEY (`reseller_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `user_role` ADD CONSTRAINT `FK_d0e5815877f7395a198a4cb0a46` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE CASCADE ON UPDATE CASCADE',
  'ALTER TABLE `user_role` ADD CONSTRAINT `FK_32a6fc2fcb019d8e3a8ace0f55f` FOREIGN KEY (`role_id`) REFERENCES `role`(`id`) ON DELETE CASCADE ON UPDATE CASCADE',
];

const DOWN = [
  'ALTER TABLE `api_key` DROP FOREIGN KEY `FK_759c48505fe50d31ca865fb8864`',
  'ALTER TABLE `api_key` DROP FOREIGN KEY `FK_1799b360b8b068fa98feb7bef75`',
  'ALTER TABLE `session` DROP FOREIGN KEY `FK_30e98e8746699fb9af235410aff`',
  'ALTER TABLE `user` DROP FOREIGN KEY `FK_57b7dc72e660ce3e7384a6e643f`',
  'ALTER TABLE `user_role` DROP FOREIGN KEY `FK_d0e5815877f7395a198a4cb0a46`',
  'ALTER TABLE `user_role` DROP FOREIGN KEY `FK_32a6fc2fcb019d8e3a8ace0f55f`',
];

/** References of platform, once all tables are there. */
export class PlatformForeignKeys1767225609000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
