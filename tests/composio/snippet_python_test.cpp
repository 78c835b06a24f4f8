#include "composio/snippet_python.hpp"

#include <gmock/gmock.h>

#include "composio/connect_link_request.hpp"
#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(RenderPython, UsesTheStandardLibrary) {
  EXPECT_EQ(render_python(secret_request()),
            "import json\n"
            "import os\n"
            "import urllib.error\n"
            "import urllib.request\n"
            "\n"
            "request = urllib.request.Request(\n"
            "    \"https://h.example/p\",\n"
            "    method=\"POST\",\n"
            "    headers={\n"
            "        \"x-a\": os.environ[\"SECRET_A\"],\n"
            "    },\n"
            "    data=json.dumps({\n"
            "        \"s\": os.environ[\"SECRET_S\"],\n"
            "        \"t\": \"x\",\n"
            "    }).encode(),\n"
            ")\n"
            "try:\n"
            "    with urllib.request.urlopen(request) as response:\n"
            "        print(response.status, response.read().decode())\n"
            "except urllib.error.HTTPError as error:\n"
            "    print(error.code, error.read().decode())\n");
}

TEST(RenderPython, EscapesAVariableInTheAddress) {
  const std::string text = render_python(address_request());
  EXPECT_THAT(text, HasSubstr("import urllib.parse\n"));
  EXPECT_THAT(text, HasSubstr("    \"https://h.example/\" + "
                              "urllib.parse.quote(os.environ[\"ID\"], safe=\"\"),\n"));
}

TEST(RenderPython, SendsAForm) {
  const std::string text = render_python(form_request());
  EXPECT_THAT(text, HasSubstr("    data=urllib.parse.urlencode({\n"));
  EXPECT_THAT(text, Not(HasSubstr("json")));
}

TEST(RenderPythonSdk, IsTheStandardLibraryForOtherRequests) {
  EXPECT_EQ(render_python_sdk(secret_request()), render_python(secret_request()));
}

TEST(RenderPythonSdk, ReadsAConnection) {
  EXPECT_EQ(render_python_sdk(build_read_connection_request(*parse_connection_id("ca_x"))),
            "import os\n"
            "\n"
            "from composio import Composio\n"
            "\n"
            "composio = Composio(\n"
            "    api_key=os.environ[\"COMPOSIO_API_KEY\"],\n"
            ")\n"
            "print(composio.connected_accounts.get(\"ca_x\").status)\n");
}

}  // namespace
}  // namespace confluence_oauth
