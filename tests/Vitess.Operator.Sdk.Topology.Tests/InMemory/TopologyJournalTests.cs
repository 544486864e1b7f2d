using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Topology.Tests.InMemory;

public sealed class TopologyJournalTests
{
    private readonly TopologyJournal _journal = new();

    [Fact]
    public void Limit_ForgetsTheOldestAndGoesOnCounting()
    {
        var seen = 0;
        _journal.Finished += (_, _) => seen++;
        _journal.Limit = 3;
        Add(5);

        (_journal.Count, seen).ShouldBe((5, 5));
        Numbers(0).ShouldBe([2, 3, 4]);
        Numbers(4).ShouldBe([4]);
        Numbers(5).ShouldBeEmpty();
    }

    [Fact]
    public void Limit_SetLater_ForgetsWhatIsThere()
    {
        Add(2);
        _journal.Limit = 0;

        (_journal.Count, _journal.Entries().Count).ShouldBe((2, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => _journal.Limit = -1);
    }

    private void Add(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _journal.Add(new JsonObject { ["number"] = number });
        }
    }

    private IEnumerable<int> Numbers(int start) => _journal.Entries(start).Select(entry => (int)entry["number"]!);
}
