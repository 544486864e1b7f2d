using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>The field map as a page of the documentation.</summary>
public static class FieldMapPage
{
    private const int Shown = 6;

    private const string Introduction =
        """
        # What each field does

        Generated: every field of the custom resources is changed in a cluster that uses all of them, and the objects before and after are compared.
        Fields are given without positions in lists. A Kubernetes shape, such as `affinity`, is one field.

        - **restarts Pods**: a change makes Pods anew, by the update strategy of the cluster.
        - **creation only**: at least one of the places named is read when the object is created, and never again.
        - **set of objects**: objects come, go or are renamed.
        - **ignored**: no object depends on it but custom resources that pass it on; the note says who uses it, if anybody does.

        Copies of a field in VitessCell, VitessKeyspace, VitessShard, EtcdLockserver, VitessBackupStorage and VitessBackupSchedule are left out;
        those kinds have tables of their own. Fields of `status` are written by the operator and reach no object.

        """;

    /// <summary>The text of the page.</summary>
    /// <param name="rows">The rows, kind by kind.</param>
    public static string Of(IEnumerable<FieldRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var kind in rows.GroupBy(row => row.Field.Kind, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Key}\n\n| field | type | reaches | built by | marks and notes |\n|---|---|---|---|---|\n");
            foreach (var row in kind)
            {
                text.Append(Line(row)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The line of one row.</summary>
    /// <param name="row">The row.</param>
    public static string Line(FieldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var own = row.Effects.Where(effect => !effect.IsCopy).ToList();
        var places = own.Take(Shown).Select(effect => $"{effect.Kind} {effect.Component}{(effect.Path.Length > 0 ? $": `{effect.Path}`" : "")}");
        var more = own.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"<br>and {own.Count - Shown} more") : "";
        var builders = string.Join(", ", own.SelectMany(effect => effect.Builder.Split(", ")).Distinct().Order(StringComparer.Ordinal));
        return $"| `{row.Field.Path}` | {row.Field.TypeName} | {string.Join("<br>", places)}{more} | {builders} | {Marks(row)} |";
    }

    /// <summary>What a change of the field means, in words; empty when objects are changed in place.</summary>
    /// <param name="row">The row.</param>
    public static string Marks(FieldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var marks = new List<string>();
        Add(marks, row, FieldMarks.RestartsPods, "restarts Pods");
        Add(marks, row, FieldMarks.ReadAtCreationOnly, "creation only");
        Add(marks, row, FieldMarks.ChangesTheSetOfObjects, "set of objects");
        Add(marks, row, FieldMarks.Ignored, "ignored");
        if (row.Note is not null)
        {
            marks.Add(row.Note);
        }

        return string.Join("; ", marks);
    }

    private static void Add(List<string> marks, FieldRow row, FieldMarks mark, string text)
    {
        if (row.Marks.HasFlag(mark))
        {
            marks.Add(text);
        }
    }
}
