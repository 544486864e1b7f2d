namespace Vitess.Operator.Sdk.Validation;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Info = 0,

    /// <summary>It works, but with loss of safety, or with a known trap.</summary>
    Warning = 1,

    /// <summary>It will not work.</summary>
    Error = 2,
}
