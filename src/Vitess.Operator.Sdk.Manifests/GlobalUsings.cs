global using System.Diagnostics.CodeAnalysis;
global using System.Globalization;
global using System.Text;
global using k8s;
global using k8s.Models;
global using Vitess.Operator.Sdk.Models;
