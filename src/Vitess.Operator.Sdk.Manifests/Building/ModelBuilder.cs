namespace Vitess.Operator.Sdk.Manifests;

/// <summary>What the builders of all parts of a cluster have in common.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
/// <typeparam name="TModel">The part that it makes.</typeparam>
public abstract class ModelBuilder<TBuilder, TModel>
    where TBuilder : ModelBuilder<TBuilder, TModel>
    where TModel : class
{
    private protected ModelBuilder(TModel model, BuilderScope scope) => (Model, Scope) = (model, scope);

    private protected TModel Model { get; }

    private protected BuilderScope Scope { get; }

    /// <summary>Applies a fragment: settings that several parts or clusters share, written once.</summary>
    /// <param name="fragment">Sets what is shared.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fragment"/> is null.</exception>
    public TBuilder Apply(Action<TBuilder> fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        fragment((TBuilder)this);
        return (TBuilder)this;
    }

    /// <summary>Changes the part itself, for what the builder has no words for.</summary>
    /// <param name="change">Changes the part.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TBuilder Configure(Action<TModel> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Set(change);
    }

    /// <summary>Writes a comment above the part when the cluster is written as YAML.</summary>
    /// <param name="comment">One or several lines.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comment"/> is null.</exception>
    public TBuilder WithComment(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        Scope.Comments[Scope.Path] = comment;
        return (TBuilder)this;
    }

    private protected TBuilder Set(Action<TModel> change)
    {
        change(Model);
        return (TBuilder)this;
    }
}
