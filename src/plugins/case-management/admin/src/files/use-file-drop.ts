import { type DragEvent, useState } from 'react';
import { type Dropped, filesIn, hasFiles } from './chosen';

/** What makes an element take files that are dropped on it; without `onFiles` it takes none. */
export const useFileDrop = (onFiles?: (dropped: Dropped) => void) => {
  const [isOver, setOver] = useState(false);
  if (!onFiles) return { isOver: false, handlers: {} };
  const onDragOver = (event: DragEvent) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    onFiles(filesIn(event.dataTransfer));
  };
  return { isOver, handlers: { onDragOver, onDragLeave, onDrop } };
};
