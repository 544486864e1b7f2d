namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The refusals of the API server, with its words.</summary>
internal static class Refusals
{
    public static ApiException PageNotFound() => new(404, "", "404 page not found\n") { IsPlainText = true };

    public static ApiException ResourceNotFound() =>
        new(404, "NotFound", "the server could not find the requested resource", new JsonMap());

    public static ApiException NotFound(ResourceInfo resource, string name) => NotFound(resource.Group, resource.Plural, name);

    public static ApiException NotFound(string group, string plural, string name) =>
        new(404, "NotFound", $"{Qualified(group, plural)} \"{name}\" not found", Details(name, group, plural));

    public static ApiException AlreadyExists(ResourceInfo resource, string name) =>
        new(409, "AlreadyExists", $"{resource.QualifiedName} \"{name}\" already exists", Details(resource, name));

    public static ApiException BeingDeleted(ResourceInfo resource, string name) =>
        new(409, "AlreadyExists", $"object is being deleted: {resource.QualifiedName} \"{name}\" already exists", Details(resource, name));

    public static ApiException Conflict(ResourceInfo resource, string name, string why) => Conflict(resource.Group, resource.Plural, name, why);

    public static ApiException Conflict(string group, string plural, string name, string why) =>
        new(409, "Conflict", $"Operation cannot be fulfilled on {Qualified(group, plural)} \"{name}\": {why}", Details(name, group, plural));

    public static ApiException Modified(ResourceInfo resource, string name) => Conflict(
        resource, name, "the object has been modified; please apply your changes to the latest version and try again");

    public static ApiException BadRequest(string message) => new(400, "BadRequest", message);

    public static ApiException MethodNotAllowed() =>
        new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", new JsonMap());

    public static ApiException Internal(string message) => new(500, "", message);

    public static ApiException InternalError(string message) => new(
        500, "InternalError", "Internal error occurred: " + message,
        new JsonMap { { "causes", new JsonList { new JsonMap { { "message", message } } } } });

    public static ApiException UnsupportedBody(params IEnumerable<string> accepted) => new(
        415, "UnsupportedMediaType",
        "the body of the request was in an unknown format - accepted media types include: " + string.Join(", ", accepted));

    public static ApiException NotAcceptable(params IEnumerable<string> accepted) => new(
        406, "NotAcceptable", "only the following media types are accepted: " + string.Join(", ", accepted));

    public static ApiException TooLarge(string message) => new(413, "RequestEntityTooLarge", message);

    public static ApiException Forbidden(string group, string plural, string name, string why) => new(
        403, "Forbidden",
        $"{Qualified(group, plural)}{(name.Length == 0 ? "" : $" \"{name}\"")} is forbidden: {why}",
        Details(name, group, plural));

    public static ApiException Expired(string message) => new(410, "Expired", message);

    public static ApiException Invalid(ResourceInfo resource, string name, IReadOnlyCollection<FieldError> errors) =>
        Invalid(resource.Rules.ErrorGroup(resource.Group), resource.Kind, name, errors);

    public static ApiException Invalid(string group, string kind, string name, IReadOnlyCollection<FieldError> errors)
    {
        var details = new JsonMap();
        Add(details, "name", name);
        Add(details, "group", group);
        Add(details, "kind", kind);
        details["causes"] = new JsonList(errors.Select(e => e.ToCause()));
        return new(422, "Invalid", $"{Qualified(group, kind)} \"{name}\" is invalid: {Summary(errors)}", details);
    }

    public static ApiException InvalidOptions(string kind, params FieldError[] errors) => Invalid("meta.k8s.io", kind, "", errors);

    /// <summary>A patch that decodes to something the type does not have.</summary>
    public static ApiException InvalidPatch(object? shown, string why) =>
        Invalid("", "", "", [FieldError.Invalid("patch", shown, why)]);

    public static ApiException TimedOutAhead(long asked, long current)
    {
        var details = new JsonMap
        {
            { "causes", new JsonList { new JsonMap { { "reason", "ResourceVersionTooLarge" }, { "message", "Too large resource version" } } } },
            { "retryAfterSeconds", 1L },
        };
        return new(504, "Timeout", $"Timeout: Too large resource version: {asked}, current: {current}", details) { RetryAfter = 1 };
    }

    public static JsonMap Details(ResourceInfo resource, string name) => Details(name, resource.Group, resource.Plural);

    public static JsonMap Details(string name, string group, string kind)
    {
        var details = new JsonMap();
        Add(details, "name", name);
        Add(details, "group", group);
        Add(details, "kind", kind);
        return details;
    }

    /// <summary>Findings in one text: alone as it is, several in brackets, each text once.</summary>
    public static string Summary(IReadOnlyCollection<FieldError> errors)
    {
        var texts = errors.Select(e => $"{e.Field}: {e.Body}").Distinct(StringComparer.Ordinal).ToList();
        return texts.Count == 1 ? texts[0] : "[" + string.Join(", ", texts) + "]";
    }

    private static string Qualified(string group, string name) => group.Length == 0 ? name : name + "." + group;

    private static void Add(JsonMap map, string key, string value)
    {
        if (value.Length > 0)
        {
            map[key] = value;
        }
    }
}
