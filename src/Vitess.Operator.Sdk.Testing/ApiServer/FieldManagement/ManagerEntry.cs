namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One entry of metadata.managedFields.</summary>
internal sealed class ManagerEntry
{
    public required string Manager { get; init; }

    public required string Operation { get; init; }

    public required string ApiVersion { get; init; }

    public string Subresource { get; init; } = "";

    public string? Time { get; set; }

    public required FieldSet Fields { get; set; }

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
        Fields = FieldSet.Parse(entry.Map("fieldsV1")),
    };

    public JsonMap ToJson()
    {
        var entry = new JsonMap { { "manager", Manager }, { "operation", Operation }, { "apiVersion", ApiVersion } };
        if (Time is not null)
        {
            entry["time"] = Time;
        }

        entry["fieldsType"] = "FieldsV1";
        entry["fieldsV1"] = Fields.ToJson();
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
