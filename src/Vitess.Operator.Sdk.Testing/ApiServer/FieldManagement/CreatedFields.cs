namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes the set of the fields that a create sets, straight from the object.</summary>
/// <remarks>Gives what <see cref="FieldComparison"/> with nothing as the state before gives, in one pass and without building the set.</remarks>
internal sealed class CreatedFields
{
    private readonly JsonWriter _writer;
    private readonly bool _isTyped;
    private bool _failed;

    private CreatedFields(JsonWriter writer, bool isTyped) => (_writer, _isTyped) = (writer, isTyped);

    /// <summary>The set without what the server owns; null when the object has an item twice, which only the general way knows to treat.</summary>
    public static JsonShared? Of(JsonMap obj, ResourceInfo resource)
    {
        var writer = JsonWriter.Rent();
        var fields = new CreatedFields(writer, !resource.IsCustom);
        fields.Root(obj, FieldTracker.SchemaOf(resource), resource.HasStatus);
        var result = fields._failed ? null : JsonPool.Get(writer.Written);
        JsonWriter.Return(writer);
        return result;
    }

    private void Root(JsonMap obj, Schema schema, bool hasStatus)
    {
        _writer.Byte((byte)'{');
        foreach (var at in FieldOrder.Of(obj, stackalloc int[FieldOrder.Few]))
        {
            var (name, value) = obj.At(at);
            if (name == "metadata")
            {
                Metadata(value as JsonMap ?? [], schema.Child(name));
            }
            else if (name is not ("apiVersion" or "kind") && !(hasStatus && name == "status"))
            {
                ValueField(name, value, schema.Child(name));
            }
        }

        _writer.Byte((byte)'}');
    }

    private void Metadata(JsonMap metadata, Schema? schema)
    {
        var before = Open("metadata");
        var start = _writer.Length;
        foreach (var at in FieldOrder.Of(metadata, stackalloc int[FieldOrder.Few]))
        {
            var (name, value) = metadata.At(at);
            if (!ManagedFields.IsServerOwned(name))
            {
                Field(name, value, schema?.Child(name));
            }
        }

        Close(before, start);
    }

    // A field of a struct that Go holds by value: structs and lists that it holds by value too are there before they are set.
    private void ValueField(string name, object? value, Schema? schema)
    {
        var isValue = _isTyped && FieldComparison.IsValue(name, value);
        if (!isValue)
        {
            Field(name, value, schema);
        }
        else if (!FieldComparison.IsLeaf(value, schema))
        {
            var before = Open(name);
            var start = _writer.Length;
            Children(value, schema, inValue: true);
            Close(before, start);
        }
        else if (value is JsonMap { Count: > 0 } or JsonList { Count: > 0 })
        {
            Field(name, value, schema);
        }
    }

    private void Field(string name, object? value, Schema? schema)
    {
        _writer.Key(name, "\"f:"u8);
        Member(value, schema);
    }

    private void Member(object? value, Schema? schema)
    {
        if (FieldComparison.IsLeaf(value, schema))
        {
            _writer.Raw("{}"u8);
            return;
        }

        _writer.Raw("{\".\":{}"u8);
        Children(value, schema, inValue: false);
        _writer.Byte((byte)'}');
    }

    private void Children(object? value, Schema? schema, bool inValue)
    {
        if (value is JsonList list)
        {
            Items(list, schema!);
            return;
        }

        var map = (JsonMap)value!;
        foreach (var at in FieldOrder.Of(map, stackalloc int[FieldOrder.Few]))
        {
            var (name, child) = map.At(at);
            if (inValue)
            {
                ValueField(name, child, schema?.Child(name));
            }
            else
            {
                Field(name, child, schema?.Child(name));
            }
        }
    }

    private void Items(JsonList list, Schema schema)
    {
        var elements = ItemOrder.Rent();
        foreach (var item in list)
        {
            elements.Add(schema, item);
        }

        _failed |= !elements.TrySort();
        for (var i = 0; i < list.Count; i++)
        {
            Separate();
            _writer.Byte((byte)'"');
            _writer.Inside(elements[i]);
            _writer.Raw("\":"u8);
            Member(list[elements.At(i)], schema.Items);
        }

        ItemOrder.Return(elements);
    }

    private int Open(string name)
    {
        var before = _writer.Length;
        _writer.Key(name, "\"f:"u8);
        _writer.Byte((byte)'{');
        return before;
    }

    // What turned out to have no fields is not there.
    private void Close(int before, int start)
    {
        if (_writer.Length == start)
        {
            _writer.Truncate(before);
        }
        else
        {
            _writer.Byte((byte)'}');
        }
    }

    private void Separate()
    {
        if (_writer.Written[^1] != (byte)'{')
        {
            _writer.Byte((byte)',');
        }
    }
}
