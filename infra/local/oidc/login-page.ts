/** The provider's one page: account and password, posted to the same address. `failed` says that the last try was refused. */
export const loginPage = (failed: boolean): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>工作人员登录</title>
<style>
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 24rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; }
label { display: block; margin-top: 1rem; }
input { width: 100%; font: inherit; padding: .5rem; box-sizing: border-box; }
button { margin-top: 1.5rem; font: inherit; padding: .6rem 2rem; }
p[role=alert] { border-left: .25rem solid #b3261e; padding-left: .75rem; }
</style>
</head>
<body>
<main>
<h1>工作人员登录</h1>
${failed ? '<p role="alert">账号或密码不正确，没有登录。请核对后重新填写。</p>' : ''}
<form method="post">
<label for="account">账号</label>
<input id="account" name="account" autocomplete="username" required>
<label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>登录</button>
</form>
</main>
</body>
</html>`;
