using System.CommandLine;
using k8s;
using Vitess.Operator.Cli.Output;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Commands;

/// <summary><c>policy</c>: the rules that an API server can check by itself, ready for <c>kubectl apply</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(CliConsole console)
    {
        var output = OutputOption.Create("yaml", "json");
        var definition = new Option<bool>("--crd")
        {
            Description = "Prints the CustomResourceDefinition of VitessCluster with the rules that fit in it, instead of a ValidatingAdmissionPolicy.",
        };
        var action = new Option<string>("--action") { Description = "What a broken rule does: Deny, Warn or Audit.", DefaultValueFactory = _ => "Deny" };
        action.AcceptOnlyFromAmong("Deny", "Warn", "Audit");
        var namespaces = new Option<string[]>("--namespace", "-n") { Description = "Namespace that it holds for; may be given several times. Default: all.", HelpName = "NAME" };
        var target = new Option<string>("--target")
        {
            Description = "The operator that runs the clusters: sdk, original, or original@2.17. What it copes with is let in.",
            DefaultValueFactory = _ => "sdk",
        };
        var command = new Command("policy", "Prints a ValidatingAdmissionPolicy that refuses clusters that will not work.") { definition, action, namespaces, target, output };
        command.SetAction(arguments =>
        {
            var runs = Target(arguments.GetRequiredValue(target));
            IEnumerable<IKubernetesObject> objects = arguments.GetValue(definition)
                ? [AdmissionPolicies.Definition(target: runs)]
                : AdmissionPolicies.Policy(runs, arguments.GetRequiredValue(action), arguments.GetValue(namespaces) ?? []);
            ObjectOutput.WriteInOrder(console.Out, objects, arguments.GetRequiredValue(output));
            return ExitCode.Ok;
        });
        return command;
    }

    private static ValidationTarget Target(string text)
    {
        try
        {
            return ValidationTarget.Parse(text);
        }
        catch (FormatException failure)
        {
            throw new CliException(ExitCode.Usage, $"--target: {failure.Message}");
        }
    }
}
