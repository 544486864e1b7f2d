using Vitess.Operator.Cli;

return await CommandLine.RunAsync(args, CliConsole.System()).ConfigureAwait(false);
