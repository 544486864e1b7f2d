using System.Text;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>The short way to the fields of a create gives what the general way gives.</summary>
public sealed class CreatedFieldsTests
{
    [Fact]
    public void RecordedObjects_HaveTheFieldsThatTheComparisonGives()
    {
        var compared = 0;
        foreach (var (resource, body) in Bodies())
        {
            if (CreatedFields.Of(body, resource) is not { } brief)
            {
                continue;
            }

            var comparison = FieldComparison.Compare(null, body, FieldTracker.SchemaOf(resource), !resource.IsCustom);
            comparison.Without(FieldTracker.Ignored(resource, "", body));
            var general = ManagedFields.WithoutServerOwned(comparison.Changed).ToJson();
            Encoding.UTF8.GetString(brief.Utf8).ShouldBe(Encoding.UTF8.GetString(general.Utf8), JsonWriter.Text(body));
            compared++;
        }

        compared.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void ItemThatIsThereTwice_IsLeftToTheGeneralWay()
    {
        var resource = new ResourceRegistry().Find("", "v1", "pods")!;
        var body = (JsonMap)JsonParser.Parse("""{"metadata":{"name":"a"},"spec":{"containers":[{"name":"x"},{"name":"x"}]}}"""u8)!;

        CreatedFields.Of(body, resource).ShouldBeNull();
    }

    private static IEnumerable<(ResourceInfo Resource, JsonMap Body)> Bodies()
    {
        var registry = new ResourceRegistry();
        foreach (var file in Directory.GetFiles(Replay.Folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var body in Objects(JsonNode.Parse(File.ReadAllText(file))))
            {
                var apiVersion = ((string)body["apiVersion"]!).Split('/');
                var (group, version) = apiVersion.Length == 1 ? ("", apiVersion[0]) : (apiVersion[0], apiVersion[1]);
                if (registry.FindByKind(group, version, (string)body["kind"]!) is { } resource && Decoded(resource, body) is { } map)
                {
                    yield return (resource, map);
                }
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        if (node is JsonObject { Count: > 2 } found && found["apiVersion"] is JsonValue version && version.TryGetValue<string>(out _)
            && found["kind"] is JsonValue kind && kind.TryGetValue<string>(out _) && found["metadata"] is JsonObject)
        {
            yield return found;
        }

        var children = node switch
        {
            JsonObject map => map.Select(entry => entry.Value),
            JsonArray list => list.AsEnumerable(),
            _ => [],
        };
        foreach (var child in children.SelectMany(Objects))
        {
            yield return child;
        }
    }

    private static JsonMap? Decoded(ResourceInfo resource, JsonObject body)
    {
        var map = (JsonMap)JsonParser.Parse(Encoding.UTF8.GetBytes(body.ToJsonString()))!;
        try
        {
            if (resource.Schema.IsStruct)
            {
                new TypedDecoder(null).Decode(map, resource.Schema);
            }

            return map;
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }
}
