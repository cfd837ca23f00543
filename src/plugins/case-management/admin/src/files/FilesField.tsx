import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Image, Paperclip } from '@strapi/icons';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { FileKind } from '../../../shared/vocabulary';
import { wallClock } from '../../../shared/entry/wall-clock';
import type { FileLimits } from '../services/file';
import { serverNow } from '../services/send';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { choose, type Chosen, type Dropped, namedByTime, pastedIn, type Refusal } from './chosen';
import { ChosenList } from './ChosenList';
import { useFileDrop } from './use-file-drop';

interface FilesFieldProps {
  chosen: readonly Chosen[];
  onChange: (chosen: Chosen[]) => void;
  /** Null where nobody knows what the server takes. */
  limits: FileLimits | null;
  /** How many the action has already. */
  already?: number;
  /** Of the button that opens the browser's own list: which action is meant. */
  label: string;
  /** What was dropped or pasted elsewhere, for this to take. */
  dropped?: Dropped;
}

const Zone = styled(Box)<{ $isOver: boolean }>`
  border: 1px dashed ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral300)};
  background: ${({ theme, $isOver }) => ($isOver ? theme.colors.primary100 : theme.colors.neutral100)};
`;

/** A phone or a tablet: it has a camera at hand, and nothing to drop. */
const isTouched = () => window.matchMedia('(pointer: coarse)').matches;

/** What may be added, and a sentence for what may not. */
const useChoice = ({ chosen, onChange, limits, already = 0, dropped }: FilesFieldProps) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const [refused, setRefused] = useState<Refusal[]>([]);
  const add = ({ files, folders }: Dropped, kind?: FileKind) => {
    const takenOn = kind === 'photo' ? wallClock(serverNow(), timeZone).day : undefined;
    const named = files.map((file) => namedByTime(file, t('files.picture'), new Date()));
    const next = choose(named, { limits, already: already + chosen.length, kind, takenOn });
    setRefused([...folders.map((name) => ({ key: 'files.folder' as const, values: { name } })), ...next.refused]);
    if (next.chosen.length > 0) onChange([...chosen, ...next.chosen]);
  };
  const latest = useRef({ add, taken: undefined as Dropped | undefined });
  latest.current.add = add;
  useEffect(() => {
    if (!dropped || latest.current.taken === dropped) return;
    latest.current.taken = dropped;
    latest.current.add(dropped);
  }, [dropped]);
  return { add, refused };
};

const Refusals = ({ refused }: { refused: readonly Refusal[] }) => {
  const t = useText();
  return (
    <div role="alert">
      {refused.map(({ key, values }) => (
        <Typography tag="p" key={`${key} ${values.name ?? ''}`} textColor="danger700">
          {t(key, values)}
        </Typography>
      ))}
    </div>
  );
};

interface PickProps {
  onFiles: (files: File[], kind?: FileKind) => void;
  label: string;
}

/** The browser's own list of files, and the camera. */
const Pick = ({ onFiles, label }: PickProps) => {
  const t = useText();
  const [files, camera] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const input = (kind?: FileKind) => ({
    type: 'file' as const,
    hidden: true,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      onFiles([...(target.files ?? [])], kind);
      // The same file can be chosen again, after it was removed.
      target.value = '';
    },
  });
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        size="S"
        variant="secondary"
        startIcon={<Paperclip />}
        aria-label={label}
        data-first
        onClick={() => files.current?.click()}
      >
        {t('files.choose')}
      </Button>
      <input ref={files} multiple {...input()} />
      {isTouched() ? (
        <>
          <Button size="S" variant="secondary" startIcon={<Image />} onClick={() => camera.current?.click()}>
            {t('files.photo')}
          </Button>
          <input ref={camera} accept="image/*" capture="environment" {...input('photo')} />
        </>
      ) : null}
    </Flex>
  );
};

/** Files to be added: dropped, pasted, chosen or taken with the camera; each with its kind and its date. */
export const FilesField = (props: FilesFieldProps) => {
  const t = useText();
  const { chosen, onChange } = props;
  const { add, refused } = useChoice(props);
  const { isOver, handlers } = useFileDrop(add);
  const onPaste = (event: ClipboardEvent) => {
    const pasted = pastedIn(event);
    if (!pasted) return;
    event.preventDefault();
    event.stopPropagation();
    add(pasted);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} onPaste={onPaste} data-casework="files">
      <Zone $isOver={isOver} hasRadius padding={4} {...handlers}>
        <Flex gap={3} wrap="wrap" alignItems="center">
          <Pick label={props.label} onFiles={(files, kind) => add({ files, folders: [] }, kind)} />
          {isTouched() ? null : <Typography textColor="neutral600">{t('files.drop')}</Typography>}
        </Flex>
      </Zone>
      <Refusals refused={refused} />
      <ChosenList chosen={chosen} onChange={onChange} />
    </Flex>
  );
};
