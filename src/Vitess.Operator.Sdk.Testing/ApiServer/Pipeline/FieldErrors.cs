namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Collects findings.</summary>
internal sealed class FieldErrors
{
    private readonly List<FieldError> _all = [];

    public IReadOnlyList<FieldError> All => _all;

    public bool IsEmpty => _all.Count == 0;

    public void Add(FieldError error) => _all.Add(error);

    public void AddRange(IEnumerable<FieldError> errors) => _all.AddRange(errors);

    public void Invalid(string field, object? value, string detail) => Add(FieldError.Invalid(field, value, detail));

    public void Required(string field, string detail = "") => Add(FieldError.Required(field, detail));

    public void Forbidden(string field, string detail) => Add(FieldError.Forbidden(field, detail));

    public void NotSupported(string field, object? value, params IEnumerable<string> supported) =>
        Add(FieldError.NotSupported(field, value, supported));
}
