using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;

// The manifests that a pull request changes; without arguments, the example that comes along.
var files = args.Length > 0 ? args : [Path.Combine(AppContext.BaseDirectory, "cluster.yaml")];

// All documents together: a cluster is checked against the Secrets that it names.
var documents = files.SelectMany(file => VitessDocuments.Read(File.ReadAllText(file), DocumentOptions.Lenient with { Source = file }));
var report = ClusterValidation.Check(documents);

foreach (var finding in report.Active)
{
    Console.WriteLine(finding);
}

Console.WriteLine($"{report.Errors.Count()} errors, {report.Warnings.Count()} warnings");
return report.HasErrors ? 1 : 0; // the build fails before anything reaches a cluster
