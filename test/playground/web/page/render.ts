import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { WorkspaceState } from '../../../../playground/protocol.ts';
import { NamesContext } from '../../../../playground/web/blockkit/names.ts';
import { DirectoryContext, namesOf } from '../../../../playground/web/workspace/directory.ts';
import { workspace } from './workspace.ts';

/** @returns what a part of the page looks like at first, as HTML */
export function render<Props extends object>(
  component: ComponentType<Props>,
  props: Props,
  parts: Partial<WorkspaceState> = {},
): string {
  const state = workspace(parts);
  const names = createElement(NamesContext, { value: namesOf(state) }, createElement(component, props));
  return renderToStaticMarkup(createElement(DirectoryContext, { value: state }, names));
}
