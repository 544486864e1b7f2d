namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>What a write is about.</summary>
/// <param name="Verb">The verb: create, update, patch or delete.</param>
/// <param name="Resource">The plural name of the resource.</param>
/// <param name="Name">The name of the object; empty when the server makes it.</param>
/// <param name="Subresource">The subresource; empty for the object itself.</param>
public sealed record WriteKey(string Verb, string Resource, string Name, string Subresource)
{
    /// <summary>Verb, resource, name and subresource in one text.</summary>
    public override string ToString() => $"{Verb} {Resource}/{Name}{(Subresource.Length > 0 ? "/" + Subresource : string.Empty)}";
}
