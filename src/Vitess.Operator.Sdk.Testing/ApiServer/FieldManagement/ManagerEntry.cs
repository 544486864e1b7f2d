namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One entry of metadata.managedFields.</summary>
internal sealed class ManagerEntry
{
    private FieldSet? _fields;
    private JsonShared? _text;

    public required string Manager { get; init; }

    public required string Operation { get; init; }

    public required string ApiVersion { get; init; }

    public string Subresource { get; init; } = "";

    public string? Time { get; set; }

    /// <summary>The fields; not to be changed in place.</summary>
    public FieldSet Fields
    {
        get => _fields ??= _text?.Fields ?? new();
        set => (_fields, _text) = (value, null);
    }

    /// <summary>The fields in the form in which they are stored.</summary>
    public JsonShared FieldsText
    {
        get => _text ??= Fields.ToJson();
        init => _text = value;
    }

    public bool IsApply => Operation == "Apply";

    /// <summary>Whether both stand for the same manager.</summary>
    public bool IsSameManager(ManagerEntry other) =>
        Manager == other.Manager && Operation == other.Operation && Subresource == other.Subresource
        && (IsApply || ApiVersion == other.ApiVersion);

    public static ManagerEntry Parse(JsonMap entry) => new()
    {
        Manager = entry.Text("manager") ?? "",
        Operation = entry.Text("operation") ?? "",
        ApiVersion = entry.Text("apiVersion") ?? "",
        Subresource = entry.Text("subresource") ?? "",
        Time = entry.Text("time"),
        FieldsText = entry["fieldsV1"] as JsonShared ?? FieldSet.Parse(entry.Map("fieldsV1")).ToJson(),
    };

    public JsonMap ToJson()
    {
        var entry = new JsonMap { { "manager", Manager }, { "operation", Operation }, { "apiVersion", ApiVersion } };
        if (Time is not null)
        {
            entry["time"] = Time;
        }

        entry["fieldsType"] = "FieldsV1";
        entry["fieldsV1"] = FieldsText;
        if (Subresource.Length > 0)
        {
            entry["subresource"] = Subresource;
        }

        return entry;
    }

    /// <summary>The manager as messages about conflicts name it.</summary>
    public string Describe()
    {
        var text = GoText.Quote(Manager);
        if (Subresource.Length > 0)
        {
            text += $" with subresource {GoText.Quote(Subresource)}";
        }

        return IsApply ? text : $"{text} using {ApiVersion}";
    }
}
