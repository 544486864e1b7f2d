namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Collects findings.</summary>
internal sealed class FieldErrors
{
    private readonly List<FieldError> _all = [];
    private bool _probes;

    public IReadOnlyList<FieldError> All => _all;

    public bool IsEmpty => _all.Count == 0;

    /// <summary>Runs checks, first without making up paths, since most objects have nothing wrong with them.</summary>
    /// <param name="checks">The checks; they run again when one finds something.</param>
    public static FieldErrors Of(Action<FieldErrors> checks)
    {
        var probe = new FieldErrors { _probes = true };
        checks(probe);
        if (probe.IsEmpty)
        {
            return probe;
        }

        var errors = new FieldErrors();
        checks(errors);
        return errors;
    }

    public string Item(string path, int at) => _probes ? "" : FieldPaths.Item(path, at);

    public string Child(string path, string name) => _probes ? "" : FieldPaths.Child(path, name);

    public string Key(string path, string key) => _probes ? "" : FieldPaths.Key(path, key);

    public void Add(FieldError error) => _all.Add(error);

    public void AddRange(IEnumerable<FieldError> errors) => _all.AddRange(errors);

    public void Invalid(string field, object? value, string detail) => Add(FieldError.Invalid(field, value, detail));

    public void Required(string field, string detail = "") => Add(FieldError.Required(field, detail));

    public void Forbidden(string field, string detail) => Add(FieldError.Forbidden(field, detail));

    public void NotSupported(string field, object? value, params IEnumerable<string> supported) =>
        Add(FieldError.NotSupported(field, value, supported));
}
