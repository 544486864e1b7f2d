using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>Gives a field another value that still makes sense.</summary>
internal static class FieldMutation
{
    // Where any other text would be no valid value.
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["start"] = "08",
        ["end"] = "f8",
        ["frequency"] = "2h",
        ["schedule"] = "1 1 * * *",
        ["concurrencyPolicy"] = "Allow",
        ["backupMethod"] = BackupMethods.VtctldClient,
        ["scope"] = BackupScopes.Cluster,
        ["engine"] = BackupEngines.XtraBackup,
        ["backupEngine"] = BackupEngines.XtraBackup,
        ["turndownPolicy"] = TurndownPolicies.Immediate,
        ["shard"] = "80-",
        ["cell"] = "zone2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["hexWidth"] = 4,
        ["parts"] = 4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Ways to change a field; a way that changes nothing, because it says what is so anyhow, is followed by the next.</summary>
    public const int Variants = 2;

    /// <summary>Changes the field wherever the object that holds it exists; makes that object when it does not.</summary>
    public static void Apply(JsonObject root, ResourceField field, int variant)
    {
        foreach (var holder in JsonPlaces.Holders(root, field.Path, make: true))
        {
            ApplyTo(holder, field, variant);
        }
    }

    /// <summary>Changes the field in one object that holds it.</summary>
    public static void ApplyTo(JsonObject holder, ResourceField field, int variant)
    {
        var name = JsonPlaces.LastName(field.Path);
        if (variant > 0 && field.Owner == typeof(MysqldImage))
        {
            holder.Clear(); // the first image that is set hides the others
        }

        holder[name] = Changed(field.Type, name, field.Owner, holder[name], variant);
    }

    private static JsonNode? Changed(Type type, string name, Type owner, JsonNode? value, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (FieldCatalog.IsMap(type))
        {
            return With(value as JsonObject, "field-map", type.GetGenericArguments()[1] == typeof(string) ? "changed" : "7");
        }

        if (FieldCatalog.IsList(type))
        {
            return With(value as JsonArray, type.GetGenericArguments()[0], name);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => Text(name, owner, value?.ToString()),
            TypeCode.Boolean => value is null ? variant > 0 : !value.GetValue<bool>(),
            TypeCode.Int32 or TypeCode.Int64 => Number(name, value),
            _ => KubernetesSamples.Changed(type, value),
        };
    }

    private static JsonNode Text(string name, Type owner, string? value)
    {
        if (name == "type")
        {
            return owner == typeof(VitessClusterUpdateStrategy) ? Other(value, UpdateStrategyTypes.Immediate, UpdateStrategyTypes.External)
                : Other(value, PoolTypes.ReadOnly, PoolTypes.Replica);
        }

        return name.EndsWith("mage", StringComparison.Ordinal) || owner.Name.Contains("Images", StringComparison.Ordinal) || owner.Name.StartsWith("MysqldImage", StringComparison.Ordinal)
            ? "changed:8.1.2"
            : Texts.TryGetValue(name, out var other) && other != value ? other : "changed";
    }

    private static JsonNode Other(string? value, string first, string second) => value == first ? second : first;

    private static JsonNode Number(string name, JsonNode? value) =>
        Numbers.TryGetValue(name, out var number) ? number : (value is null ? 6 : long.Parse(value.ToString(), CultureInfo.InvariantCulture)) + 1;

    private static JsonObject With(JsonObject? map, string key, string value)
    {
        var changed = new JsonObject();
        foreach (var name in (map ?? []).Select(entry => entry.Key).Append(key))
        {
            changed[name] = value;
        }

        return changed;
    }

    private static JsonArray With(JsonArray? list, Type element, string name)
    {
        // These URLs count only when there is one for each member.
        var additions = name == "advertisePeerURLs" ? EtcdContext.Members : 1;
        var changed = list?.DeepClone().AsArray() ?? [];
        for (var i = 0; i < additions; i++)
        {
            changed.Add(element == typeof(string) ? "zone2" : KubernetesSamples.Changed(element, null));
        }

        return changed;
    }
}
