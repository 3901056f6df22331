import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';

export interface StatCardProps {
  /** Translation key. */
  readonly label: string;
  /** Ready to read; undefined while it is on its way. */
  readonly value: string | undefined;
  readonly hint?: ReactNode;
  /** Where the figure is spelled out, or what spells it out. */
  readonly to?: string;
  readonly onClick?: (() => void) | undefined;
  readonly tone?: 'good' | 'bad';
}

const TONES = { good: 'success.main', bad: 'error.main' } as const;

/** One figure with its name. */
export const StatCard = ({ label, value, hint, to, onClick, tone }: StatCardProps) => {
  const translate = useTranslate();
  const content = (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(label, { _: label })}
      </Typography>
      <Typography variant="h5" component="p" sx={{ my: 0.25, ...(tone ? { color: TONES[tone] } : {}) }}>
        {value ?? <Skeleton width="70%" />}
      </Typography>
      <Typography
        variant="caption"
        component="p"
        sx={{ color: 'text.secondary', minHeight: '1.4em', lineHeight: 1.4 }}
      >
        {hint}
      </Typography>
    </>
  );
  const padding = { px: 2, py: 1.5 };
  if (to === undefined && !onClick) return <Card sx={{ ...padding, height: '100%' }}>{content}</Card>;
  const leads = to === undefined ? { onClick } : { component: Link, to };
  return (
    <Card sx={{ height: '100%' }}>
      <CardActionArea {...leads} sx={{ ...padding, height: '100%' }}>
        {content}
      </CardActionArea>
    </Card>
  );
};
