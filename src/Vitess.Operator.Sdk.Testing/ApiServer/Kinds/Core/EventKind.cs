namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Events, in the form of either group.</summary>
internal sealed class EventKind : KindRules
{
    private static readonly string[] Selectable =
    [
        "involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.apiVersion",
        "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
    ];

    public override string ErrorGroup(string group) => "";

    public override bool CreatesOnUpdate => true;

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override string FieldValue(JsonMap obj, string field)
    {
        var core = obj.Text("apiVersion") == "v1" ? obj : EventForms.ToCore(obj);
        return field == "source"
            ? JsonTree.TextAt(core, "source", "component") is { Length: > 0 } component ? component : core.Text("reportingComponent") ?? ""
            : base.FieldValue(core, field);
    }

    public override void Default(JsonMap obj)
    {
        if (obj.Text("apiVersion") != "v1")
        {
            var form = EventForms.ToEvents(EventForms.ToCore(obj));
            obj.RemoveAll(e => !form.ContainsKey(e.Key));
            foreach (var (key, value) in form)
            {
                obj[key] = value;
            }

            return;
        }

        foreach (var (key, value) in EventForms.ToCore(obj))
        {
            obj[key] = value;
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        if (obj.Text("apiVersion") == "v1")
        {
            EventValidator.Core(obj, errors);
        }
        else
        {
            EventValidator.Strict(obj, errors);
        }
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        if (obj.Text("apiVersion") == "v1")
        {
            EventValidator.Core(obj, errors);
        }
        else
        {
            EventValidator.StrictUpdate(obj, old, errors);
        }
    }
}
