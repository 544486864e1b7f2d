using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The parameters of lists and watches.</summary>
[Behaviour(BehaviourBasis.Assumed, "A list at a revision that is still to come is answered with 504 at once, not after three seconds.")]
internal sealed record ListOptions
{
    public LabelSelector Labels { get; private init; } = LabelSelector.Everything;

    public FieldSelector Fields { get; private init; } = FieldSelector.Everything;

    public long Limit { get; private init; }

    public string Continue { get; private init; } = "";

    public string ResourceVersion { get; private init; } = "";

    public string Match { get; private init; } = "";

    public bool SendInitialEvents { get; private init; }

    public bool AllowBookmarks { get; private init; }

    public long? TimeoutSeconds { get; private init; }

    public bool HasSelector => !Labels.IsEmpty || !Fields.IsEmpty;

    /// <exception cref="ApiException">400 or 422: a parameter is not allowed.</exception>
    public static ListOptions Read(ApiCall call)
    {
        var query = call.Request.Query;
        var options = new ListOptions
        {
            Limit = Number(query["limit"]) ?? 0,
            TimeoutSeconds = Number(query["timeoutSeconds"]),
            Continue = query["continue"] ?? "",
            ResourceVersion = query["resourceVersion"] ?? "",
            Match = query["resourceVersionMatch"] ?? "",
            SendInitialEvents = query.Flag("sendInitialEvents"),
            AllowBookmarks = query.Flag("allowWatchBookmarks"),
            Labels = LabelSelectorParser.Parse(query["labelSelector"]),
            Fields = FieldSelector.Parse(query["fieldSelector"], call.Resource),
        };
        options.Check(isWatch: call.Target.Verb == "watch", hasInitial: query.Has("sendInitialEvents"));
        return options;
    }

    private void Check(bool isWatch, bool hasInitial)
    {
        if (isWatch)
        {
            CheckWatch(hasInitial);
            return;
        }

        if (hasInitial)
        {
            throw Refusals.InvalidOptions("ListOptions", FieldError.Forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list"));
        }

        if (Match.Length == 0)
        {
            return;
        }

        var errors = new List<FieldError>();
        if (ResourceVersion.Length == 0)
        {
            errors.Add(FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided"));
        }

        if (Continue.Length > 0)
        {
            errors.Add(FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided"));
        }

        if (Match is not ("Exact" or "NotOlderThan"))
        {
            errors.Add(FieldError.NotSupported("resourceVersionMatch", Match, "Exact", "NotOlderThan", ""));
        }
        else if (Match == "Exact" && ResourceVersion == "0")
        {
            errors.Add(FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\""));
        }

        if (errors.Count > 0)
        {
            throw Refusals.InvalidOptions("ListOptions", [.. errors]);
        }
    }

    private void CheckWatch(bool hasInitial)
    {
        var errors = new List<FieldError>();
        if (hasInitial && Match != "NotOlderThan")
        {
            errors.Add(FieldError.Forbidden("resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
        }

        if (!hasInitial && Match.Length > 0)
        {
            errors.Add(FieldError.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"));
        }

        if (errors.Count > 0)
        {
            throw Refusals.InvalidOptions("ListOptions", [.. errors]);
        }
    }

    private static long? Number(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refusals.BadRequest($"strconv.ParseInt: parsing {GoText.Quote(text)}: invalid syntax");
    }
}
