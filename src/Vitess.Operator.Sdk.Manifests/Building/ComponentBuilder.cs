namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a component: Pods around one program that takes flags.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
/// <typeparam name="TModel">The part that it makes.</typeparam>
public abstract class ComponentBuilder<TBuilder, TModel> : PodBuilder<TBuilder, TModel>
    where TBuilder : ComponentBuilder<TBuilder, TModel>
    where TModel : ComponentSpec
{
    private protected ComponentBuilder(TModel model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets a flag of the program. It wins over what the operator would pass, apart from few flags that nobody can change.</summary>
    /// <param name="name">Name of the flag without leading dashes.</param>
    /// <param name="value">Its value; <c>true</c> for a switch.</param>
    public TBuilder WithFlag(string name, string value) => Set(part => part.ExtraFlags = Parts.Put(part.ExtraFlags, name, value));
}
