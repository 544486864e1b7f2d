using System.Text;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>The rules as a page of the documentation.</summary>
public static class RulesPage
{
    private const string Introduction =
        """
        # Rules

        Generated: what `ClusterValidation.Check` and `vitess-operator validate` look for. An **error** will not work, a **warning** works with loss of safety
        or with a known trap, an **info** is worth knowing. A finding may be of another severity than its rule: what the operator that runs the cluster copes
        with is no error for it (`--target`), and what only shows with nodes or Secrets at hand is one as soon as they are given (`--context`).

        The digits of a code are those of the fact behind it; codes from V2000 on have a source of their own. To suppress a rule, name its code in
        `ValidationContext.Suppress`, in `--suppress`, or in the annotation `vitess-operator-sdk.dev/suppress` of the object
        (`vitess-operator-sdk.dev/suppress: "V0615, V0707"`). What is suppressed is still listed, but does not count.

        Findings with codes that begin with `VD` are faults of the document itself: unknown, missing, misspelled or doubled fields, and values that the schema
        of the kind refuses. Fields that earlier releases of the operator had are listed at the end.

        The last column says whether an API server can check the rule by itself: as part of the **policy** of `vitess-operator policy`, of the **definition** of
        `vitess-operator policy --crd`, for which operator if not for all (`--target`), or why not.

        | code | severity | what is found | example | source | API server |
        |---|---|---|---|---|---|

        """;

    /// <summary>The text of the page.</summary>
    public static string Text()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var rule in RuleCatalogue.All)
        {
            text.Append($"| {rule.Code} | {rule.Severity.ToString().ToLowerInvariant()} | {Cell(rule.Title)} | `{Cell(rule.Example)}` | {Cell(rule.Source)} | {Cell(rule.OnServer)} |\n");
        }

        text.Append("\n## Removed fields\n\n| field | removed in | what becomes of it | instead |\n|---|---|---|---|\n");
        foreach (var field in RemovedField.All)
        {
            text.Append($"| `{field.Within}.{field.Name}` | {field.Release} | {Cell(field.Effect)} | {Cell(field.Replacement)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
