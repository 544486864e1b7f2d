using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads schemas from their JSON form.</summary>
/// <param name="resolve">Finds a definition that a <c>$ref</c> names; null for structural schemas, which have none.</param>
internal sealed class SchemaLoader(Func<string, Schema>? resolve = null)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    public Schema Load(JsonMap node)
    {
        if (node.Text("$ref") is { } reference && resolve is not null)
        {
            return Referenced(node, resolve(reference));
        }

        var schema = new Schema();
        Fill(schema, node);
        return schema;
    }

    /// <summary>Reads into a schema that others may already refer to.</summary>
    public void Fill(Schema schema, JsonMap node)
    {
        schema.Type = node.Text("type");
        schema.Format = node.Text("format");
        schema.Required = [.. node.List("required").Texts()];
        schema.Nullable = node.Flag("nullable");
        ListRules(schema, node);
        Children(schema, node);
        Extensions(schema, node);
        schema.Checks = Checks(node);
        schema.HasDefault = node.TryGetValue("default", out var value);
        schema.Default = value;
        Summarise(schema);
    }

    private static Schema Referenced(JsonMap node, Schema target)
    {
        if (node.Text("x-kubernetes-map-type") != "atomic")
        {
            return target;
        }

        var copy = (Schema)new Schema
        {
            TypeName = target.TypeName,
            Type = target.Type,
            Format = target.Format,
            Required = target.Required,
            AtomicMap = true,
        };
        copy.Properties = target.Properties;
        copy.Values = target.Values;
        return copy;
    }

    private static void ListRules(Schema schema, JsonMap node)
    {
        schema.ListType = node.Text("x-kubernetes-list-type");
        schema.MapKeys = [.. node.List("x-kubernetes-list-map-keys").Texts()];
        schema.AtomicMap = node.Text("x-kubernetes-map-type") == "atomic";
        schema.PatchMergeKey = node.Text("x-kubernetes-patch-merge-key");
        schema.PatchStrategy = node.Text("x-kubernetes-patch-strategy");
    }

    private void Children(Schema schema, JsonMap node)
    {
        if (node.Map("properties") is { } properties)
        {
            schema.Properties = new(properties.Count, StringComparer.Ordinal);
            foreach (var (name, child) in properties)
            {
                schema.Properties[name] = Load((JsonMap)child!);
            }
        }

        schema.Items = node["items"] is JsonMap items ? Load(items) : null;
        schema.Values = node["additionalProperties"] switch
        {
            JsonMap values => Load(values),
            true => Schema.Anything,
            _ => null,
        };
    }

    private static void Extensions(Schema schema, JsonMap node)
    {
        schema.PreserveUnknown = node.Flag("x-kubernetes-preserve-unknown-fields");
        schema.IntOrString = node.Flag("x-kubernetes-int-or-string") || schema.Format == "int-or-string";
        schema.EmbeddedResource = node.Flag("x-kubernetes-embedded-resource");
        schema.Rules = [.. node.List("x-kubernetes-validations").Maps().Select(r => new CelRule(
            r.Text("rule") ?? "", r.Text("message"), r.Text("messageExpression"), r.Text("reason"), r.Text("fieldPath")))];
    }

    private SchemaChecks? Checks(JsonMap node)
    {
        var checks = new SchemaChecks
        {
            Enum = node.List("enum"),
            Pattern = node.Text("pattern"),
            Minimum = Real(node["minimum"]),
            Maximum = Real(node["maximum"]),
            ExclusiveMinimum = node.Flag("exclusiveMinimum"),
            ExclusiveMaximum = node.Flag("exclusiveMaximum"),
            MultipleOf = Real(node["multipleOf"]),
            MinLength = node.Number("minLength"),
            MaxLength = node.Number("maxLength"),
            MinItems = node.Number("minItems"),
            MaxItems = node.Number("maxItems"),
            UniqueItems = node.Flag("uniqueItems"),
            MinProperties = node.Number("minProperties"),
            MaxProperties = node.Number("maxProperties"),
            AllOf = Schemas(node.List("allOf")),
            AnyOf = Schemas(node.List("anyOf")),
            OneOf = Schemas(node.List("oneOf")),
            Not = node.Map("not") is { } not ? Load(not) : null,
        };
        checks.PatternRegex = checks.Pattern is { } pattern ? Compile(pattern) : null;
        return IsEmpty(checks) ? null : checks;
    }

    // A bare schema is by far the most frequent one.
    private static bool IsEmpty(SchemaChecks c) =>
        c.Enum is null && c.Pattern is null && c.Minimum is null && c.Maximum is null && c.MultipleOf is null
        && c.MinLength is null && c.MaxLength is null && c.MinItems is null && c.MaxItems is null && !c.UniqueItems
        && c.MinProperties is null && c.MaxProperties is null
        && c.AllOf.Count == 0 && c.AnyOf.Count == 0 && c.OneOf.Count == 0 && c.Not is null;

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private List<Schema> Schemas(JsonList? list) => [.. list.Maps().Select(Load)];

    private static double? Real(object? value) => value switch
    {
        long number => number,
        double number => number,
        _ => null,
    };

    private static void Summarise(Schema schema)
    {
        var children = (schema.Properties?.Values ?? Enumerable.Empty<Schema>())
            .Concat(schema.Items is null ? [] : [schema.Items])
            .Concat(schema.Values is null ? [] : [schema.Values]);
        foreach (var child in children)
        {
            schema.DefaultsBelow |= child.HasDefault || child.DefaultsBelow;
            schema.RulesBelow |= child.RulesBelow;
        }

        schema.RulesBelow |= schema.Rules.Count > 0;
    }
}
