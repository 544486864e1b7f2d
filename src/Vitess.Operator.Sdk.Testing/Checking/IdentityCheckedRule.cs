using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Looks whether what was changed or deleted carries the labels by which the operator knows its own.</summary>
internal sealed class IdentityCheckedRule() : SafetyRule(SafetyInvariant.IdentityChecked)
{
    /// <summary>What people make: the operator writes its status and its own annotations.</summary>
    private static readonly string[] MadeByPeople = ["vitessclusters"];

    private static readonly string[] Marks = [VitessLabels.Cluster, VitessLabels.EtcdLockserver];

    private static readonly string[] Identity =
    [
        VitessLabels.Component, VitessLabels.Cluster, VitessLabels.Cell, VitessLabels.Keyspace, VitessLabels.Shard, VitessLabels.TabletUid,
        VitessLabels.EtcdLockserver, VitessLabels.EtcdIndex,
    ];

    public override IEnumerable<string> Check(SafetyWrite write)
    {
        if (write.Before is not { } before || MadeByPeople.Contains(write.Target.Plural))
        {
            yield break;
        }

        if (!Array.Exists(Marks, mark => ObjectFacts.Label(before, mark) is not null))
        {
            yield return "the object carries none of the operator's labels";
        }

        if (write.After is { } after)
        {
            foreach (var key in Identity.Where(key => ObjectFacts.Label(before, key) is { } old && ObjectFacts.Label(after, key) != old))
            {
                yield return $"the label {key}, by which the object is known, was changed";
            }
        }
    }
}
