import { useState } from 'react';
import { Confirm } from 'react-admin';
import { BusyButton, type BusyButtonProps } from './BusyButton';

export interface ConfirmButtonProps extends Omit<BusyButtonProps, 'onClick'> {
  /** Translation keys of the question, with the values they take. */
  readonly title: string;
  readonly content: string;
  readonly values?: Readonly<Record<string, unknown>>;
  /** The dialog closes when it resolves and stays when it rejects. */
  readonly onConfirm: () => Promise<unknown>;
}

/** Asks before doing what can't be undone. */
export const ConfirmButton = ({
  title,
  content,
  values = {},
  onConfirm,
  isPending = false,
  ...button
}: ConfirmButtonProps) => {
  const [asking, setAsking] = useState(false);

  const confirm = () => {
    onConfirm().then(
      () => setAsking(false),
      () => undefined,
    );
  };

  return (
    <>
      <BusyButton {...button} isPending={isPending} onClick={() => setAsking(true)} />
      <Confirm
        isOpen={asking}
        title={title}
        content={content}
        titleTranslateOptions={values}
        contentTranslateOptions={values}
        confirm={button.label}
        loading={isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
