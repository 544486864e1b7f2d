namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>Names of types as documentation gives them.</summary>
internal static class FieldTypeNames
{
    public static string Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (FieldCatalog.IsMap(type))
        {
            return $"map of {Of(type.GetGenericArguments()[1])}";
        }

        return FieldCatalog.IsList(type) ? $"list of {Of(type.GetGenericArguments()[0])}" : Simple(type);
    }

    private static string Simple(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "string",
        TypeCode.Boolean => "boolean",
        TypeCode.Int32 or TypeCode.Int64 => "integer",
        TypeCode.DateTime => "time",
        _ => type.Name,
    };
}
