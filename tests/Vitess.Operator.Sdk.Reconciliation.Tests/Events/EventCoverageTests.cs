using System.Reflection;
using System.Text.RegularExpressions;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Events;

/// <summary>Every reason of an event has a test that names it.</summary>
public sealed partial class EventCoverageTests
{
    /// <summary>The engine reads single objects from what informers have, which cannot fail.</summary>
    private static readonly string[] Unused = [nameof(VitessEventReasons.GetFailed)];

    [Fact]
    public void EveryReason_IsSeenInATest()
    {
        var tested = Directory.EnumerateFiles(Path.Combine(SharedFiles.Repository, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(path => Reason().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        typeof(VitessEventReasons).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name)
            .Where(name => !tested.Contains(name)).Except(Unused).ShouldBeEmpty();
    }

    [GeneratedRegex(@"VitessEventReasons\.(\w+)")]
    private static partial Regex Reason();
}
