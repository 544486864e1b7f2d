using System.Security.Cryptography;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Numbers from 0 to 1 for programs that need not be repeated.</summary>
internal static class SystemJitter
{
    private const int Steps = 1 << 24;

    public static double Next() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps;
}
