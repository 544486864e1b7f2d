namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A kind that differs from others in a few settings only.</summary>
internal sealed class PlainKind(bool createsOnUpdate = false, bool answersDeletedObject = false, bool hasStatus = false) : KindRules
{
    public override bool CreatesOnUpdate => createsOnUpdate;

    public override bool AnswersDeletedObject => answersDeletedObject;

    public override void PrepareCreate(KindContext context, JsonMap obj)
    {
        if (hasStatus)
        {
            obj["status"] = new JsonMap();
        }
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        if (hasStatus)
        {
            obj["status"] = JsonTree.Clone(old["status"]);
        }
    }
}
