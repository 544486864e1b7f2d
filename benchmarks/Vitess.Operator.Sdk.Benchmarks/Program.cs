using System.Globalization;
using BenchmarkDotNet.Running;
using Vitess.Operator.Sdk.Benchmarks.Figures;
using Vitess.Operator.Sdk.Benchmarks.Topology;

// `figures [CALIBRATION]` prints the tables of README.md in a minute; `desired [CALIBRATION]` those of desired state alone, `validation` those of validation, `engine` those of the engine, `passes` its converged passes alone, `cache` the memory of cached objects, `fleet [SHARDS]` those of a large cluster (minutes), `api` those of the API server, `writes` its writes alone; `topology` those of a real etcd; everything else goes to BenchmarkDotNet.
if (args is ["figures", ..])
{
    DesiredStateFigures.Print(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1);
    await ApiServerFigures.PrintAsync();
    await EngineFigures.PrintAsync();
    return;
}

if (args is ["desired", ..])
{
    DesiredStateFigures.Print(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1);
    return;
}

if (args is ["validation"])
{
    ValidationFigures.Print();
    return;
}

if (args is ["engine"])
{
    await EngineFigures.PrintAsync();
    return;
}

if (args is ["passes"])
{
    await EngineFigures.PrintPassesAsync();
    return;
}

if (args is ["fleet", ..])
{
    await FleetFigures.PrintAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000);
    return;
}

if (args is ["cache"])
{
    CacheFigures.Print();
    return;
}

if (args is ["cache", var count])
{
    await CacheFigures.FillAsync(int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

if (args is ["api"])
{
    await ApiServerFigures.PrintAsync();
    return;
}

if (args is ["writes"])
{
    await ApiServerFigures.PrintWritesAsync();
    return;
}

if (args is ["topology"])
{
    await TopologyFigures.PrintAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(DesiredStateFigures).Assembly).Run(args);
