using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Vitess.Operator.Sdk.Architecture.Tests.Purity;

/// <summary>What a compiled assembly uses and holds, read without loading it.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly Lazy<Dictionary<string, UsedType>> _typesByName;

    public CompiledAssembly(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
        _typesByName = new(() => UsedTypes().GroupBy(type => type.Name).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The types of other assemblies that this one names: assembly and full name.</summary>
    public IEnumerable<UsedType> UsedTypes() => _metadata.TypeReferences.Select(UsedTypeOf);

    /// <summary>The members of other assemblies that this one names.</summary>
    public IEnumerable<UsedMember> UsedMembers() => _metadata.MemberReferences
        .Select(handle => _metadata.GetMemberReference(handle))
        .Select(member => (Owner: OwnerOf(member.Parent), member.Name))
        .Where(member => member.Owner is not null)
        .Select(member => new UsedMember(member.Owner!, _metadata.GetString(member.Name)))
        .Distinct();

    /// <summary>The static fields that people declared: full name, type, and whether it is set once.</summary>
    public IEnumerable<StaticField> StaticFields() => _metadata.TypeDefinitions
        .Select(handle => _metadata.GetTypeDefinition(handle))
        .Where(type => !_metadata.GetString(type.Name).StartsWith('<'))
        .SelectMany(type => type.GetFields().Select(field => (type, field: _metadata.GetFieldDefinition(field))))
        .Where(pair => pair.field.Attributes.HasFlag(FieldAttributes.Static) && !pair.field.Attributes.HasFlag(FieldAttributes.Literal))
        .Select(pair => new StaticField(
            $"{_metadata.GetString(pair.type.Name)}.{_metadata.GetString(pair.field.Name)}",
            pair.field.DecodeSignature(new TypeNames(_metadata), null),
            pair.field.Attributes.HasFlag(FieldAttributes.InitOnly)));

    private UsedType? OwnerOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => UsedTypeOf((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => GenericOwnerOf((TypeSpecificationHandle)parent),
        _ => null,
    };

    private UsedType? GenericOwnerOf(TypeSpecificationHandle handle)
    {
        var name = _metadata.GetTypeSpecification(handle).DecodeSignature(new TypeNames(_metadata), null).Split('<')[0];
        return _typesByName.Value.GetValueOrDefault(name);
    }

    private UsedType UsedTypeOf(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        var name = TypeNames.FullName(_metadata, handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = _metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        var assembly = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : "";
        return new UsedType(assembly, name);
    }
}
