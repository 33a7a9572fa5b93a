import {spawn, type ChildProcess} from 'node:child_process';
import fs from 'node:fs/promises';
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** The command as a person starts it, on a project that holds nothing but a built site. */
async function startIn(
  directory: string,
  port: number,
): Promise<{output: string; child: ChildProcess}> {
  const program = `
    import {start} from ${JSON.stringify(path.resolve(__dirname, 'start.ts'))};
    start.run({'no-build': true, port: '${port}'}, {
      print: (line) => console.log(line), directory: ${JSON.stringify(directory)}, environment: {},
    });`;
  const file = path.join(directory, 'run.mts');
  await fs.writeFile(file, program);
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: path.resolve(__dirname, '../../..'),
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl+C')) resolve();
    });
    child.on('exit', () => reject(new Error(output)));
  });
  return {output, child};
}

test('a taken port gives the next free one, and the printed address answers', async () => {
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'start-'));
  await fs.mkdir(path.join(directory, 'build'));
  await fs.writeFile(path.join(directory, 'build', 'index.html'), 'the runbook');
  const other = http.createServer().listen(0);
  const taken = (other.address() as AddressInfo).port;
  const {output, child} = await startIn(directory, taken);
  try {
    expect(output).toContain(`Port ${taken} is taken`);
    const address = /http:\S+/.exec(output)![0];
    expect(await (await fetch(address)).text()).toBe('the runbook');
  } finally {
    child.kill();
    other.close();
    await fs.rm(directory, {recursive: true});
  }
}, 30_000);
