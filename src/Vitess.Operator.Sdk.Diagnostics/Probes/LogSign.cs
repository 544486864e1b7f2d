using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>A line of a log that tells what is wrong.</summary>
/// <param name="Info">What it tells of.</param>
/// <param name="Programs">Programs that write it, by the name that images have; empty for any.</param>
/// <param name="Text">The line.</param>
/// <param name="Cause">What happened; <c>{1}</c> stands for the first group of the match.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Field">The field below the one that the Pod is made for; empty for that one itself.</param>
internal sealed record LogSign(DiagnosisInfo Info, string[] Programs, Regex Text, string Cause, string Fix, string Field = "");
