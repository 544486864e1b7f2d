using Generators.ApiServerData;
using Generators.ApiServerDocument;
using Generators.Descriptions;
using Generators.KubernetesModels;
using Generators.PublicApi;

namespace Generators;

/// <summary>The generators by name. One line per generator; each lives in a folder of its own.</summary>
internal static class GeneratorCommands
{
    private static readonly SortedDictionary<string, GeneratorCommand> Commands = new(StringComparer.Ordinal)
    {
        ["api"] = new("ASSEMBLIES-FOLDER OUTPUT-FOLDER", 2, args => PublicApiGenerator.WriteFolder(args[0], args[1])),
        ["api-server-data"] = new("SHARED-FOLDER OUTPUT-FOLDER", 2, args => ApiServerDataGenerator.Write(args[0], args[1])),
        ["api-server-document"] = new("TESTING.dll SHARED-FOLDER OUTPUT.md", 3, args => ApiServerDocumentGenerator.Write(args[0], args[1], args[2])),
        ["descriptions"] = new("MODELS.dll TABLE.txt", 2, args => DescriptionsGenerator.WriteFile(args[0], args[1])),
        ["kubernetes-models"] = new("DEFINITIONS.json OUTPUT-FOLDER", 2, args => KubernetesModelsGenerator.WriteFolder(args[0], args[1])),
    };

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (args.Count == 0 || !Commands.TryGetValue(args[0], out var command) || args.Count - 1 != command.ArgumentCount)
        {
            errors.WriteLine("usage:");
            foreach (var (name, known) in Commands)
            {
                errors.WriteLine($"  dotnet run --project eng/Generators -- {name} {known.Usage}");
            }

            return 2;
        }

        output.WriteLine(command.Run([.. args.Skip(1)]));
        return 0;
    }
}
