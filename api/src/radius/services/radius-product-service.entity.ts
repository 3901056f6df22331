import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';

/** The service that lines of a product get. */
@Entity()
@Audited('radius-service', { under: 'serviceId' })
export class RadiusProductService {
  @PrimaryGeneratedColumn() id: number;

  @Index({ unique: true })
  @ForeignKey('Product')
  @Column()
  productId: number;

  @Index()
  @ForeignKey('RadiusService')
  @Column()
  serviceId: number;
}
