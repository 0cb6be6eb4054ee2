/** What a reader sees who asks for a page that was never kept, without network. */
export function offlinePage(root: string): Response {
  const html = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>没有网络</title>
<h1>没有网络</h1>
<p>这一页还没有存在本机。连上网络后再打开，或<a href="${root}index.html">回到首页</a>看已经存下的报告。</p>
</html>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
