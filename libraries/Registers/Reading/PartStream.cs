using System.Xml;

namespace Platform.Registers;

/// <summary>
/// A part of a workbook as a stream that counts what is unpacked. It also refuses a tag or text without end, before the XML reader
/// gathers it in memory.
/// </summary>
internal sealed class PartStream(Stream part, ReadingLimits limits) : Stream
{
    private const int LongestRun = 4 * 1024 * 1024;
    private int _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        limits.Unpacked(read);
        var tag = buffer[..read].LastIndexOf((byte)'<');
        _run = tag < 0 ? _run + read : read - tag;
        return _run <= LongestRun ? read : throw RegisterErrors.FileTooCostly.At("file", $"{ReadingLimits.MaxCellText:N0}");
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        part.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Forward only, nothing resolved, nothing kept.</summary>
    public XmlReader OpenXml() =>
        XmlReader.Create(
            this,
            new XmlReaderSettings
            {
                CheckCharacters = false,
                CloseInput = true,
                DtdProcessing = DtdProcessing.Prohibit,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                NameTable = new FewNames(),
                XmlResolver = null,
            }
        );

    // A workbook has some hundred names of elements and attributes; millions of them would fill the memory.
    private sealed class FewNames : NameTable
    {
        private const int Most = 10_000;
        private int _count;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++_count <= Most ? name : throw new XmlException("Too many names.");
    }
}
