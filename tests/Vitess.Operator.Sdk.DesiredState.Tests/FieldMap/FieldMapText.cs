using TestSupport;
using Vitess.Operator.Sdk.DesiredState.FieldMap;

namespace Vitess.Operator.Sdk.DesiredState.Tests.FieldMap;

/// <summary>The field map, made once for all tests, and its page in the documentation.</summary>
internal static class FieldMapText
{
    /// <summary>Set to 1 to write the page instead of comparing it.</summary>
    public const string Switch = "UPDATE_FIELD_MAP";

    private static readonly Lazy<IReadOnlyList<FieldRow>> Made = new(() => [.. new FieldMapper().Rows()]);

    public static IReadOnlyList<FieldRow> Rows => Made.Value;

    public static string PagePath => Path.Combine(SharedFiles.Repository, "docs", "reference", "fields.md");
}
