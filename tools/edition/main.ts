// Builds and checks editions; see editions/jena-sample/README.md.
import { runEditionCommand } from './run-command.ts';

void runEditionCommand(process.argv.slice(2), process.env).then(({ exitCode, lines }) => {
  console.log(lines.join('\n'));
  process.exitCode = exitCode;
});
