using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Lays a wanted object over a live one, and notes every difference on the way.</summary>
/// <remarks>
/// What the wanted object does not mention stays, unless it was we who set it. A JSON null in the wanted object takes the field away whoever set it.
/// <paramref name="accept"/> decides which differences are carried out; the others are only noted. When none is, nothing is changed.
/// </remarks>
internal sealed class Overlay(ObjectSchema schema, IReadOnlyList<string> protocolAnnotations, Func<Difference, bool> accept)
{
    private readonly List<Difference> _differences = [];
    private readonly List<ForeignField> _foreign = [];

    /// <summary>The differences, in the order of their paths.</summary>
    public IReadOnlyList<Difference> Differences => [.. _differences.OrderBy(difference => difference.Path.ToString(), StringComparer.Ordinal)];

    /// <summary>What somebody else set, and stays.</summary>
    public IReadOnlyList<ForeignField> Foreign => _foreign;

    /// <summary>Lays <paramref name="wanted"/> over <paramref name="target"/>, which is changed.</summary>
    public void Run(JsonObject wanted, JsonObject target, OwnedFields owned) => Merge(wanted, target, owned, FieldPath.Root);

    private void Merge(JsonObject wanted, JsonObject target, OwnedFields owned, FieldPath path)
    {
        foreach (var (name, value) in wanted)
        {
            var at = path.To(name);
            if (!RootFields.AreWantedAt(at))
            {
                continue;
            }

            // Most fields are plain values that are as they should be: nobody needs to know then who set them.
            var present = target[name];
            if (value is not JsonValue || present is not JsonValue || !JsonComparison.AreSame(value, present, at))
            {
                MergeField(value, present, target, name, owned.Field(name), at);
            }
        }

        Withdraw(wanted, target, owned, path);
    }

    private void MergeField(JsonNode? value, JsonNode? present, JsonObject target, string name, OwnedFields owned, FieldPath at)
    {
        if (value is null)
        {
            if (present is not null && Accept(at, present, null, DifferenceReason.Withdrawn, owned))
            {
                target.Remove(name);
            }
        }
        else if (present is null)
        {
            var isNothing = schema.DropsZeroValues && ZeroValues.IsNothing(value, at);
            if (!isNothing && Accept(at, null, value, DifferenceReason.Missing, owned))
            {
                target[name] = value.DeepClone();
            }
        }
        else if (MergeValue(value, present, owned, at) is { } replacement)
        {
            target[name] = replacement;
        }
    }

    /// <summary>Merges two values in place, or gives the one that takes the present one's place.</summary>
    private JsonNode? MergeValue(JsonNode value, JsonNode present, OwnedFields owned, FieldPath at)
    {
        switch (value, present)
        {
            case (JsonObject wantedMap, JsonObject presentMap):
                var isWhole = schema.DropsZeroValues && AtomicFields.Contains(at);
                Merge(wantedMap, presentMap, isWhole ? OwnedFields.Everything : owned, at);
                return null;
            case (JsonArray wantedList, JsonArray presentList):
                return MergeList(wantedList, presentList, owned, at);
            default:
                return JsonComparison.AreSame(value, present, at) || !Accept(at, present, value, DifferenceReason.Changed, owned) ? null : value.DeepClone();
        }
    }

    private JsonArray? MergeList(JsonArray wanted, JsonArray present, OwnedFields owned, FieldPath at)
    {
        if (schema.ListAt(at) is { } rule)
        {
            if (rule.Keys.Count == 0)
            {
                MergeSet(wanted, present, owned, at);
                return null;
            }

            if (KeyedItems.Of(wanted, rule) is { } items)
            {
                MergeItems(items, present, rule, owned, at);
                return null;
            }
        }

        return MergeByIndex(wanted, present, at) || !Accept(at, present, wanted, DifferenceReason.Changed, owned) ? null : wanted.DeepClone().AsArray();
    }

    /// <summary>
    /// Merges lists of objects that are set as a whole but have the same length, so that a difference names the field and not the list; what
    /// stands in an item beyond the wanted fields goes, server defaults aside.
    /// </summary>
    /// <returns>Whether the lists are the same now, as far as the differences were accepted; false when one has to take the other's place.</returns>
    private bool MergeByIndex(JsonArray wanted, JsonArray present, FieldPath at)
    {
        if (wanted.Count != present.Count)
        {
            return false;
        }

        for (var index = 0; index < wanted.Count; index++)
        {
            if (!HaveSameShape(wanted[index], present[index], at))
            {
                return false;
            }
        }

        for (var index = 0; index < wanted.Count; index++)
        {
            if (wanted[index] is { } item && MergeValue(item, present[index]!, OwnedFields.Everything, at.ToItem($"{index}")) is { } replacement)
            {
                present[index] = replacement;
            }
        }

        return true;
    }

    private static bool HaveSameShape(JsonNode? wanted, JsonNode? present, FieldPath at) => (wanted, present) switch
    {
        (JsonObject, JsonObject) or (JsonArray, JsonArray) or (null, null) => true,
        (JsonValue one, JsonValue other) => JsonComparison.AreSame(one, other, at),
        _ => false,
    };

    private void MergeItems(KeyedItems wanted, JsonArray present, ListRule rule, OwnedFields owned, FieldPath at)
    {
        var found = KeyedItems.FirstOf(present, rule);
        foreach (var (key, item) in wanted.Items)
        {
            var itemAt = at.ToItem(key);
            if (found.TryGetValue(key, out var live))
            {
                Merge(item, live, owned.Item(live), itemAt);
            }
            else if (Accept(itemAt, null, item, DifferenceReason.Missing, OwnedFields.Nothing))
            {
                present.Add(item.DeepClone());
            }
        }

        foreach (var live in present.OfType<JsonObject>().ToList())
        {
            var key = KeyedItems.KeyOf(live, rule);
            if (!wanted.Contains(key))
            {
                WithdrawItem(present, live, owned.Item(live), at.ToItem(key));
            }
        }
    }

    private void WithdrawItem(JsonArray list, JsonObject item, OwnedFields owned, FieldPath at)
    {
        if (!owned.Ours)
        {
            _foreign.Add(new(at, item, owned.Other));
        }
        else if (RootFields.MayBeWithdrawn(at) && Accept(at, item, null, DifferenceReason.Withdrawn, owned))
        {
            list.Remove(item);
        }
    }

    private void MergeSet(JsonArray wanted, JsonArray present, OwnedFields owned, FieldPath at)
    {
        foreach (var value in wanted.OfType<JsonNode>())
        {
            if (!present.Any(other => JsonNode.DeepEquals(other, value)) && Accept(at, null, value, DifferenceReason.Missing, owned))
            {
                present.Add(value.DeepClone());
            }
        }

        foreach (var value in present.OfType<JsonNode>().ToList())
        {
            var isOurs = owned.Member(value) is { Ours: true, Other: null };
            if (isOurs && RootFields.MayBeWithdrawn(at) && !wanted.Any(other => JsonNode.DeepEquals(other, value))
                && Accept(at, value, null, DifferenceReason.Withdrawn, owned))
            {
                present.Remove(value);
            }
        }
    }

    private void Withdraw(JsonObject wanted, JsonObject target, OwnedFields owned, FieldPath path)
    {
        List<string>? names = null;
        foreach (var (name, value) in target)
        {
            if (value is not null && !wanted.ContainsKey(name))
            {
                (names ??= []).Add(name);
            }
        }

        if (names is null)
        {
            return;
        }

        var superseded = schema.DropsZeroValues ? UnionFields.Superseded(path, wanted, target).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var name in names)
        {
            WithdrawField(target, name, owned.Field(name), path.To(name), superseded.Contains(name));
        }
    }

    private void WithdrawField(JsonObject target, string name, OwnedFields owned, FieldPath at, bool isSuperseded)
    {
        var present = target[name]!;
        if (!isSuperseded && (!RootFields.MayBeWithdrawn(at) || IsProtocol(at, name) || IsDefault(at, present) || (schema.DropsZeroValues && ZeroValues.IsNothing(present, at))))
        {
            return;
        }

        if (isSuperseded || IsOursAlone(present, owned, at))
        {
            if (Accept(at, present, null, DifferenceReason.Withdrawn, owned))
            {
                target.Remove(name);
            }
        }
        else if (present is JsonObject map && !owned.IsLeaf)
        {
            Withdraw([], map, owned, at);
        }
        else if (present is JsonArray list && !owned.IsLeaf && schema.ListAt(at) is { Keys.Count: > 0 } rule)
        {
            MergeItems(KeyedItems.None, list, rule, owned, at);
        }
        else
        {
            _foreign.Add(new(at, present, owned.Other));
        }
    }

    /// <summary>Whether we set a value and everything in it, and nobody else did.</summary>
    private bool IsOursAlone(JsonNode value, OwnedFields owned, FieldPath at)
    {
        if (ReferenceEquals(owned, OwnedFields.Everything))
        {
            return true;
        }

        if (value is not JsonObject map || map.Count == 0 || AtomicFields.Contains(at) || owned.IsAtomic)
        {
            return owned is { Ours: true, Other: null } && (owned.IsLeaf || value is JsonObject);
        }

        return !owned.IsLeaf && map.All(field => IsOursAlone(field.Key, field.Value, owned, at.To(field.Key)));
    }

    private bool IsOursAlone(string name, JsonNode? value, OwnedFields owned, FieldPath at) =>
        value is null || (!IsProtocol(at, name) && (IsDefault(at, value) || IsOursAlone(value, owned.Field(name), at)));

    private bool IsProtocol(FieldPath at, string name) =>
        at is { Depth: 3, Parent.Property: "annotations" } && protocolAnnotations.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    private bool IsDefault(FieldPath at, JsonNode value) =>
        (value is JsonObject { Count: > 0 } map && map.All(field => field.Value is null || IsDefault(at.To(field.Key), field.Value))) || IsDefaultItself(at, value);

    private bool IsDefaultItself(FieldPath at, JsonNode value) =>
        schema.DefaultAt(at) is { } rule && (rule.Value is null || JsonComparison.AreSame(JsonNode.Parse(rule.Value)!, value, at));

    private bool Accept(FieldPath at, JsonNode? old, JsonNode? value, DifferenceReason reason, OwnedFields owned)
    {
        var isOverridden = reason == DifferenceReason.Changed && owned is { Ours: false, Other: not null };
        var difference = new Difference(at, old?.DeepClone(), value?.DeepClone(), isOverridden ? DifferenceReason.Overridden : reason, isOverridden ? owned.Other : null);
        _differences.Add(difference);
        return accept(difference);
    }
}
