namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What is special about a kind. The members here are what holds for a kind without anything special.</summary>
internal class KindRules
{
    public static readonly KindRules Plain = new();

    public static readonly KindRules Custom = new CustomKind();

    /// <summary>Whether a replace of an object that is not there creates it.</summary>
    public virtual bool CreatesOnUpdate => false;

    /// <summary>Whether a replace without resourceVersion is accepted.</summary>
    public virtual bool UnconditionalUpdate => true;

    /// <summary>Whether metadata.generation counts changes of the spec.</summary>
    public virtual bool CountsGenerations => false;

    /// <summary>Whether the mark of a deletion counts as a new generation.</summary>
    public virtual bool CountsDeletion => true;

    /// <summary>Whether a delete answers with the object instead of a Status.</summary>
    public virtual bool AnswersDeletedObject => false;

    /// <summary>The field that the status subresource writes; null when there is none.</summary>
    public virtual string StatusField => "status";

    /// <summary>Fields beyond name and namespace by which objects can be selected.</summary>
    public virtual IReadOnlyList<string> SelectableFields => [];

    /// <summary>The group that messages about content name.</summary>
    public virtual string ErrorGroup(string group) => group;

    /// <summary>What happens to dependents when a delete does not say.</summary>
    public virtual bool OrphansByDefault => false;

    public virtual string FieldValue(JsonMap obj, string field) => JsonTree.At(obj, SplitPaths.Of(field)) switch
    {
        null => "",
        string text => text,
        var other => GoText.Value(other),
    };

    public virtual string? NameProblem(string name) => NameRules.SubdomainProblem(name);

    /// <summary>Sets the defaults of the version.</summary>
    public virtual void Default(JsonMap obj)
    {
    }

    /// <summary>Brings a new object into the state in which it is created.</summary>
    public virtual void PrepareCreate(KindContext context, JsonMap obj)
    {
    }

    /// <summary>Carries over what a replace may not change.</summary>
    public virtual void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
    }

    /// <summary>Carries over what a write to the status may not change.</summary>
    public virtual void PrepareStatusUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
    }

    /// <summary>Sets what an admission plugin of the cluster sets; nobody owns these fields.</summary>
    public virtual void Mutate(KindContext context, JsonMap obj, JsonMap? old)
    {
    }

    /// <summary>Refuses what an admission plugin of the cluster refuses; called before the checks.</summary>
    public virtual void Admit(KindContext context, JsonMap obj, JsonMap? old)
    {
    }

    /// <summary>Takes what the cluster gives out, such as addresses; called when the checks have passed.</summary>
    public virtual void Allocate(KindContext context, JsonMap obj, JsonMap? old)
    {
    }

    public virtual void Validate(JsonMap obj, FieldErrors errors)
    {
    }

    public virtual void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors) => Validate(obj, errors);

    /// <summary>Carries over what a write to a subresource other than status and scale may not change.</summary>
    public virtual void PreparePartUpdate(KindContext context, string part, JsonMap obj, JsonMap old)
    {
    }

    public virtual void ValidatePartUpdate(string part, JsonMap obj, JsonMap old, FieldErrors errors)
    {
    }

    public virtual void ValidateStatusUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
    }

    /// <summary>Whether a change counts as a new generation.</summary>
    public virtual bool IsNewGeneration(JsonMap obj, JsonMap old) => !JsonTree.Same(obj["spec"], old["spec"]);

    /// <summary>The seconds between the mark and the removal; null for kinds that go at once.</summary>
    public virtual long? GracePeriod(JsonMap obj, long? asked) => null;

    /// <summary>Whether something besides finalizers of the metadata holds a deletion.</summary>
    public virtual bool HoldsDeletion(JsonMap obj) => false;

    /// <summary>Refuses deletions that are never allowed.</summary>
    public virtual void CheckDelete(KindContext context, JsonMap obj)
    {
    }

    /// <summary>Called when an object is marked for deletion.</summary>
    public virtual void Marking(KindContext context, JsonMap obj)
    {
    }

    /// <summary>Called after a change was stored, still inside the write.</summary>
    public virtual void Stored(KindContext context, JsonMap? obj, JsonMap? old)
    {
    }

    /// <summary>Texts for Warning headers about the content.</summary>
    public virtual IEnumerable<string> Warnings(JsonMap obj) => [];
}
