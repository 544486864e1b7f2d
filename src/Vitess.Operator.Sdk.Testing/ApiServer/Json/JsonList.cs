namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A JSON array of a request.</summary>
internal sealed class JsonList : List<object?>
{
    public JsonList()
    {
    }

    public JsonList(int capacity)
        : base(capacity)
    {
    }

    public JsonList(IEnumerable<object?> items)
        : base(items)
    {
    }
}
