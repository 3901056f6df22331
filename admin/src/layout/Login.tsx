import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Login as RaLogin, LoginForm, PasswordInput, required, TextInput, useTranslate } from 'react-admin';
import { Mark } from './Mark';

/** E-mail and password; after that, back to where the user wanted to go. */
export const Login = () => {
  const translate = useTranslate();
  return (
    <RaLogin avatarIcon={<Mark />} sx={page}>
      <Box sx={{ textAlign: 'center', px: 3 }}>
        <Typography variant="h4" component="h1">
          Ponte
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {translate('app.tagline')}
        </Typography>
      </Box>
      <LoginForm>
        <TextInput
          source="email"
          type="email"
          label="ra.auth.email"
          autoComplete="username"
          autoFocus
          validate={required()}
        />
        <PasswordInput
          source="password"
          label="ra.auth.password"
          autoComplete="current-password"
          validate={required()}
        />
      </LoginForm>
    </RaLogin>
  );
};

const page = {
  backgroundColor: 'background.default',
  backgroundImage: 'none',
  '& .RaLogin-card': { mt: { xs: '8vh', sm: '16vh' }, pt: 1 },
  '& .RaLogin-icon': { bgcolor: 'transparent', borderRadius: 0, width: 52, height: 52 },
  '& .RaLoginForm-content': { width: 'min(340px, calc(100vw - 32px))' },
} as const;
