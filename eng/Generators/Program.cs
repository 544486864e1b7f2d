using Generators;

return GeneratorCommands.Run(args, Console.Out, Console.Error);
