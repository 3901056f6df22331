import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import SignaturePad from 'signature_pad';
import type { HandedIn } from './signing-api';

export interface SignatureFieldHandle {
  /** What was drawn; null if nothing was. */
  readonly drawing: () => HandedIn['drawing'] | null;
  readonly clear: () => void;
}

interface SignatureFieldProps {
  readonly label: string;
  readonly ref: Ref<SignatureFieldHandle>;
  /** A line begins. */
  readonly onBegin: () => void;
}

/** A frame to sign in with finger, pen or mouse. Of the lines only their points are kept, neither speed nor pressure. */
export const SignatureField = ({ label, ref, onBegin }: SignatureFieldProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);

  useEffect(() => {
    const { current } = canvas;
    if (!current) return undefined;
    const made = new SignaturePad(current, { penColor: '#14213d', minWidth: 1, maxWidth: 2.6 });
    pad.current = made;
    const fit = () => {
      const lines = made.toData();
      sharpen(current);
      made.clear();
      made.fromData(lines);
    };
    fit();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      made.off();
    };
  }, []);

  useImperativeHandle(ref, () => ({
    drawing: () => {
      const { current } = canvas;
      if (!current || !pad.current || pad.current.isEmpty()) return null;
      const strokes = pad.current
        .toData()
        .map(({ points }) => points.flatMap(({ x, y }) => [tenths(x), tenths(y)]));
      return { kind: 'drawn', width: current.offsetWidth, height: current.offsetHeight, strokes };
    },
    clear: () => pad.current?.clear(),
  }));

  return <canvas ref={canvas} className="pad" role="img" aria-label={label} onPointerDown={onBegin} />;
};

/** As many points as the screen has, else the line is blurred. */
function sharpen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(window.devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
